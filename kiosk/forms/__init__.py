"""What is asked: declared forms, answers, checks and every view derived from them."""
