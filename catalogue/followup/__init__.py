"""What must be done to keep agreements alive: periods that end, meetings that are due, facts that grow old."""
