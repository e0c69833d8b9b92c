"""What an article says of a work, held against what the work's own abstract says.

Pure, and between documents: statements of one against statements of the other. Whether two of
them are about the same thing is told by the words around the numbers, because the words of an
abstract are too dense for every number to have its outcome, its group and its time read from them.
"""
