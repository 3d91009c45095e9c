"""What other programs read and write: values of an edition as their files, and what their files would change here."""
