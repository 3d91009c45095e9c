"""What one reader sees. Filtering by audience happens here and nowhere later."""
