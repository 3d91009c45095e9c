"""Pages of the PDF, compared as pictures with approved ones."""
