"""What was laid out once is kept, found again by what it was made of, and shared out to workers if it is missing."""
