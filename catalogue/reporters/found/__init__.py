"""What `find` found, for people and for programs: what is said is decided once, and printed in several ways."""
