/* The search of the page: the same engine as catalogue/search, which makes the index and all tables in it.
   Both must answer tests/search/queries.yaml alike. Classic script, no network, no state but the index. */
(function () {
  'use strict';

  // How near two words are, and what a higher place in the offer (text, theme, title) is worth: match.py.
  const APART = 1, MISSPELT_START = 2, MISSPELT = 3, INSIDE = 4, ENDING = 5, WITHOUT_STROKES = 6, STEM_START = 7,
    START = 8, INFLECTED = 9, EXACT = 10, PLACE = 16, THEME = 1;
  const MARKS = ['', '.', ':', '!'];
  const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
  const VALUES = new Map(Array.from(DIGITS, (digit, value) => [digit.charCodeAt(0), value]));
  let shelf = null;

  /* Spelling: fold.py, inflection.py */

  function plain(text) {
    return Array.from(text.normalize('NFKC').toLowerCase(), (letter) => {
      const other = shelf.letters.get(letter);
      return other === undefined ? letter : other;
    }).join('');
  }

  function wordsOf(text) {
    return plain(text).normalize('NFKD').toLowerCase().replace(/[\p{M}\p{Cf}]/gu, '').match(/[\p{L}\p{N}]+/gu) || [];
  }

  function loose(word) {
    return word.replace(/aa|ae|oe/g, (pair) => pair[0]);
  }

  function formsOf(word) {
    const found = [word];
    if (!shelf.endings.length) return found;
    const odd = shelf.irregular.find(([written]) => word.endsWith(written));
    if (odd) found.push(word.slice(0, word.length - odd[0].length) + odd[1]);
    for (;;) {
      const last = found[found.length - 1];
      let shorter = last;
      for (const ending of shelf.endings) {
        if (last.length - ending.length >= 3 && last.endsWith(ending)) {
          shorter = last.slice(0, last.length - ending.length);
          break;
        }
      }
      const end = shorter.length - 1;
      if (end >= 3 && shorter[end] === shorter[end - 1]) shorter = shorter.slice(0, end);
      if (shorter === last) return found;
      found.push(shorter);
    }
  }

  /* The index, unpacked: packed.py, shelf.py */

  function unpack(text) {
    const found = [];
    if (text[0] === '*') {
      for (let bit = 0; bit < (text.length - 1) * 6; bit++) {
        if ((VALUES.get(text.charCodeAt(1 + Math.floor(bit / 6))) >> bit % 6) & 1) found.push(bit);
      }
      return found;
    }
    let last = -1, number = 0, scale = 1;
    for (let at = 0; at < text.length; at++) {
      const value = VALUES.get(text.charCodeAt(at));
      number += (value % 32) * scale;
      scale *= 32;
      if (value < 32) {
        last += number + 1;
        found.push(last);
        number = 0;
        scale = 1;
      }
    }
    return found;
  }

  // Offers with the place where the word stands there, in turn.
  function unpackPlaces(text) {
    const found = [];
    for (const part of text.match(/[.:!]?[^.:!]+/g) || []) {
      const place = Math.max(MARKS.indexOf(part[0]), 0);
      for (const offer of unpack(place ? part.slice(1) : part)) found.push(offer, place);
    }
    return found;
  }

  function unpackWords(text) {
    const found = [];
    let last = '';
    for (const part of text.match(/[A-Z][^A-Z]*/g) || []) {
      last = last.slice(0, part.charCodeAt(0) - 65) + part.slice(1);
      found.push(last);
    }
    return found;
  }

  function split(text, by) {
    return text ? text.split(by) : [];
  }

  function load(index) {
    shelf = {
      offers: split(index.offers, ' '),
      ages: split(index.ages, ' ').map((text) => (text === '?' ? null : text.split('-').map(Number))),
      letters: new Map(Object.entries(index.letters)),
      stopWords: new Set(split(index.stopWords, ' ')),
      irregular: index.irregular,
      endings: split(index.endings, ' '),
      joints: index.joints,
      matches: new Map(),
    };
    shelf.facets = index.facets.map(([key, choices]) => {
      const fits = choices.map(([choice, packed]) => [choice, new Set(unpack(packed))]);
      const stated = new Set();
      for (const [, offers] of fits) offers.forEach((offer) => stated.add(offer));
      return { key, fits: new Map(fits.filter(([choice]) => choice !== '')), stated };
    });
    const found = split(index.found, ' ');
    shelf.words = unpackWords(index.words).map((text, number) => spelled(text, unpackPlaces(found[number])));
    shelf.byText = new Map(shelf.words.map((word) => [word.text, word]));
    shelf.byStem = new Map();
    for (const word of shelf.words) {
      if (!shelf.byStem.has(word.stem)) shelf.byStem.set(word.stem, []);
      shelf.byStem.get(word.stem).push(word);
    }
  }

  function spelled(text, found) {
    const forms = formsOf(text), stem = forms[forms.length - 1];
    return { text, forms, stem, loose: loose(text), looseStem: loose(stem), found };
  }

  /* One word against the catalogue's: match.py. Points by offer; 0 is not found. */

  function matches(asked) {
    if (!shelf.matches.has(asked)) {
      if (shelf.matches.size > 200) shelf.matches.clear();
      shelf.matches.set(asked, best(near(asked)) || best(misspelt(asked)) || takenApart(asked) || byOnePart(asked));
    }
    return shelf.matches.get(asked);
  }

  function best(found) {
    if (!found.length) return null;
    const points = new Uint8Array(shelf.offers.length);
    for (const [word, nearness] of found) {
      const places = word.found;
      for (let at = 0; at < places.length; at += 2) {
        const worth = places[at + 1] * PLACE + nearness;
        if (worth > points[places[at]]) points[places[at]] = worth;
      }
    }
    return points;
  }

  function near(text) {
    const asked = spelled(text, []), found = [];
    const isNumber = /^\p{Nd}+$/u.test(text);
    for (const word of shelf.words) {
      const nearness = nearnessOf(asked, word, isNumber);
      if (nearness) found.push([word, nearness]);
    }
    return found;
  }

  function nearnessOf(asked, word, isNumber) {
    const text = asked.text, short = asked.stem;
    if (word.text === text) return EXACT;
    if (word.stem === short) return INFLECTED;
    if (word.text.startsWith(text)) return START;
    if (isNumber) return 0;
    const nearStem = short.length >= 4 || (short.length >= 3 && text.length - short.length <= 2);
    if (nearStem && word.text.startsWith(short)) return STEM_START;
    if (asked.loose.length >= 3 && (word.looseStem === asked.looseStem || word.loose.startsWith(asked.loose))) {
      return WITHOUT_STROKES;
    }
    if (text.length >= 3 && word.forms.some((form) => form.endsWith(text) || (nearStem && form.endsWith(short)))) return ENDING;
    if ((text.length >= 4 && word.text.includes(text)) || (short.length >= 4 && word.text.includes(short))) return INSIDE;
    return 0;
  }

  function misspelt(asked) {
    const most = asked.length >= 9 ? 2 : asked.length >= 5 ? 1 : 0;
    if (!most || /\p{Nd}/u.test(asked)) return [];
    const measured = [];
    let least = most + 1;
    for (const word of shelf.words) {
      if (word.text.length < asked.length - most) continue;
      const [whole, start] = distances(asked, word.text, most);
      if (start > most) continue;
      measured.push([word, whole, start]);
      least = Math.min(least, start);
    }
    return measured.filter(([, , start]) => start === least)
      .map(([word, whole]) => [word, whole === least ? MISSPELT : MISSPELT_START]);
  }

  function distances(asked, word, most) {
    const far = most + 1, width = word.length + 1;
    let before = new Array(width).fill(far), last = before.map((_, column) => Math.min(column, far));
    for (let row = 1; row <= asked.length; row++) {
      const now = new Array(width).fill(far), letter = asked[row - 1];
      if (row <= most) now[0] = row;
      for (let column = Math.max(1, row - most); column <= Math.min(width - 1, row + most); column++) {
        let slips = Math.min(last[column] + 1, now[column - 1] + 1, last[column - 1] + (word[column - 1] === letter ? 0 : 1));
        if (row > 1 && column > 1 && letter === word[column - 2] && asked[row - 2] === word[column - 1]) {
          slips = Math.min(slips, before[column - 2] + 1);
        }
        now[column] = slips;
      }
      if (Math.min(...now) > most && Math.min(...last) > most) return [far, far];
      before = last;
      last = now;
    }
    return [Math.min(last[width - 1], far), Math.min(...last, far)];
  }

  function takenApart(asked) {
    const points = new Uint8Array(shelf.offers.length);
    let some = false;
    for (let end = 3; shelf.joints && end <= asked.length - 3; end++) {
      const first = places(asked.slice(0, end));
      for (const start of first.size ? [end, end + 1] : []) {
        if (start > end && !shelf.joints.includes(asked[end])) continue;
        if (asked.length - start < 3) continue;
        const second = places(asked.slice(start));
        for (const [offer, place] of first) {
          if (!second.has(offer)) continue;
          points[offer] = Math.max(points[offer], Math.min(place, second.get(offer)) * PLACE + APART);
          some = true;
        }
      }
    }
    return some ? points : null;
  }

  function byOnePart(asked) {
    for (let length = asked.length - 3; shelf.joints && length >= 4; length--) {
      const found = new Map([...places(asked.slice(-length)), ...places(asked.slice(0, length))]);
      const points = new Uint8Array(shelf.offers.length);
      let some = false;
      found.forEach((place, offer) => {
        if (place < THEME) return;
        points[offer] = place * PLACE + APART;
        some = true;
      });
      if (some) return points;
    }
    return null;
  }

  function places(part) {
    const found = new Map();
    const same = shelf.byText.has(part) ? [shelf.byText.get(part)] : [];
    for (const word of same.concat(shelf.byStem.get(formsOf(part).pop()) || [])) {
      for (let at = 0; at < word.found.length; at += 2) {
        const offer = word.found[at];
        found.set(offer, Math.max(found.get(offer) || 0, word.found[at + 1]));
      }
    }
    return found;
  }

  /* A typed text: rank.py */

  function askedWords(text) {
    const every = Array.from(new Set(wordsOf(text)));
    const telling = every.filter((word) => !shelf.stopWords.has(word));
    const some = telling.length ? telling : every;
    const long = some.filter((word) => word.length >= 2);
    const found = (long.length ? long : some).slice(0, 12).map((word) => ({ word, points: matches(word) }))
      .filter((each) => each.points || !shelf.stopWords.has(each.word));
    const certain = found.filter((each) => each.points || each.word.length >= 3);
    return certain.length ? certain : found;
  }

  function missed(words, offer) {
    return words.reduce((count, each) => count + (each.points && each.points[offer] ? 0 : 1), 0);
  }

  function score(words, offer) {
    return words.reduce((sum, each) => sum + (each.points ? each.points[offer] : 0), 0);
  }

  function sorted(offers, keys) {
    const rows = offers.map((offer) => [keys(offer), offer]);
    rows.sort(([one, first], [other, second]) => {
      for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return one[at] - other[at];
      return first - second;
    });
    return rows.map(([, offer]) => offer);
  }

  /* Ages and grades: years.py */

  const RANGE = '([0-9]{1,3})\\.?(?: ?(?:-|–|til|to) ?([0-9]{1,3})\\.?)?';
  const WAYS = [
    [new RegExp('(^|[^a-z0-9])' + RANGE + '[ -]?(?:aars?|aarige?|aarigt|years?(?:[ -]olds?)?)(?![a-z0-9])'), false],
    [new RegExp('(^|[^a-z0-9])' + RANGE + ' ?(?:klasse|klassetrin|klasserne|kl|grade)(?![a-z0-9])\\.?'), true],
    [/(^|[^a-z0-9])grades? ([0-9]{1,2})(?:-([0-9]{1,2}))?(?![0-9])/, true],
  ];

  function years(first, second, isGrade) {
    const one = Number(first), other = second === undefined ? one : Number(second);
    const low = Math.min(one, other), high = Math.max(one, other);
    if (isGrade) return high <= 10 ? [low + 6, high + 7] : null;
    return high <= 120 ? [low, high] : null;
  }

  function yearsIn(text) {
    const folded = plain(text);
    for (const [pattern, isGrade] of WAYS) {
      const found = pattern.exec(folded);
      const named = found && years(found[2], found[3], isGrade);
      if (named) {
        const start = found.index + found[1].length, end = found.index + found[0].length;
        return { rest: folded.slice(0, start) + ' ' + folded.slice(end), years: named };
      }
    }
    return { rest: folded, years: null };
  }

  function age(text) {
    const folded = plain(text).replace(/^ +| +$/g, '');
    const alone = new RegExp('^' + RANGE + '$').exec(folded);
    if (alone) return years(alone[1], alone[2], false);
    const found = yearsIn(folded);
    return /^ *$/.test(found.rest) ? found.years : null;
  }

  /* Filters: filter.py. An answer is true, false, or null for silence. */

  function filtersOf(chosen, asked) {
    const found = [];
    for (const facet of shelf.facets) {
      const choices = Object.prototype.hasOwnProperty.call(chosen, facet.key) ? chosen[facet.key] : [];
      if (!choices || !choices.length) continue;
      const sets = choices.filter((choice) => facet.fits.has(choice)).map((choice) => facet.fits.get(choice));
      found.push({
        key: facet.key,
        answer: (offer) => (facet.stated.has(offer) ? sets.some((offers) => offers.has(offer)) : null),
      });
    }
    if (asked) {
      found.push({
        key: 'age',
        answer: (offer) => {
          const takes = shelf.ages[offer];
          return takes ? takes[0] <= asked[1] && asked[0] <= takes[1] : null;
        },
      });
    }
    return found;
  }

  function keysOf(filters, offer, answer) {
    return filters.filter((each) => each.answer(offer) === answer).map((each) => each.key);
  }

  function counted(filters, having) {
    const counts = {};
    for (const facet of shelf.facets) {
      const others = filters.filter((each) => each.key !== facet.key);
      const fitting = having.filter((offer) => others.every((each) => each.answer(offer) === true));
      const found = Object.create(null);
      facet.fits.forEach((offers, choice) => {
        found[choice] = fitting.reduce((count, offer) => count + (offers.has(offer) ? 1 : 0), 0);
      });
      counts[facet.key] = found;
    }
    return counts;
  }

  function yearsAway(takes, asked) {
    return takes && asked ? Math.max(takes[0] - asked[1], asked[0] - takes[1], 0) : 0;
  }

  /* The door: search.py */

  function search(state) {
    const text = yearsIn(state.text || '');
    const asked = state.age || text.years;
    const words = askedWords(text.rest);
    const filters = filtersOf(state.chosen || {}, asked);
    const every = shelf.offers.map((_, offer) => offer);

    function found(with_, kept) {
      const sure = [], silent = [];
      for (const offer of every) {
        if (missed(with_, offer)) continue;
        const answers = kept.map((each) => each.answer(offer));
        if (!answers.includes(false)) (answers.includes(null) ? silent : sure).push(offer);
      }
      return { sure, silent };
    }

    function drops(unknown) {
      const gained = (filter, kept, without, more) => {
        const now = found(kept, without);
        return Object.assign({ filter, hits: now.sure.length, unknown: now.silent.length }, more);
      };
      const all = filters.map((each) => gained(each.key, words, filters.filter((other) => other !== each)));
      if (words.length > 1) {
        for (const each of words) all.push(gained('word', words.filter((other) => other !== each), filters, { word: each.word }));
      }
      if (words.length) all.push(gained('text', [], filters));
      const useful = all.filter((each) => each.hits || each.unknown > unknown);
      return sorted(useful.map((_, number) => number), (number) => [-useful[number].hits, -useful[number].unknown])
        .map((number) => useful[number]);
    }

    function nearest(silent) {
      const but = new Set(silent);
      const candidates = every.filter((offer) => !but.has(offer) && !(words.length && missed(words, offer) === words.length));
      return sorted(candidates, (offer) => [
        missed(words, offer) + keysOf(filters, offer, false).length,
        yearsAway(shelf.ages[offer], asked),
        keysOf(filters, offer, null).length,
        -score(words, offer),
      ]).slice(0, 5);
    }

    const { sure, silent } = found(words, filters);
    const id = (offer) => shelf.offers[offer];
    return {
      hits: sorted(sure, (offer) => [-score(words, offer)]).map(id),
      unknown: sorted(silent, (offer) => [keysOf(filters, offer, null).length, -score(words, offer)])
        .map((offer) => ({ offer: id(offer), facets: keysOf(filters, offer, null) })),
      counts: counted(filters, every.filter((offer) => !missed(words, offer))),
      nearest: sure.length ? null : { drop: drops(silent.length), offers: nearest(silent).map(id) },
      age: asked || null,
    };
  }

  window.katalogSearch = { load, search, age, words: wordsOf };
})();
