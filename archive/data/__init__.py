"""Compiled data."""
