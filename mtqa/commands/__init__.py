"""What each command does, from its parsed options to its report."""
