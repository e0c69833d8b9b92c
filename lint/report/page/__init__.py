"""What the HTML report shows, as values: notes, marked words, receipts, citations, the opening."""
