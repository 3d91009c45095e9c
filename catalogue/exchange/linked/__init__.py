"""What is said of offers in the words of schema.org: from an edition's texts, or from the values behind them.

What is not stated is left out: silence is neither free nor for everybody.
"""
