"""Queries, results and the engines that answer."""
