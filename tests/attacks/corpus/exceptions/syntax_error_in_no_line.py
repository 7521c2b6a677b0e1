# Raises, at import, a SyntaxError in its own file whose line is not a number | error failed crashed
error = SyntaxError("invalid syntax")
error.filename, error.lineno = __file__, "nowhere"
raise error
