"""The propositionsordning: a tree of questions, built from the yrkanden or composed by the chair."""
