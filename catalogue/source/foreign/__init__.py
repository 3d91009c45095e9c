"""The only door for files of strangers: whatever their bytes are, plain values come out, or one line that says why not.

`files` reads a file, a folder or an archive; `data` makes JSON's values of one, `separated` and `workbook` tables;
`tables` knows which of the two a file is. Sizes are judged before anything is read, and again while it is.
"""
