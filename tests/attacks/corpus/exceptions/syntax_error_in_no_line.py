# Raises, at import, a SyntaxError in its own file, in a line that is no number | error failed crashed
error = SyntaxError("invalid syntax")
error.filename, error.lineno = __file__, "nowhere"
raise error
