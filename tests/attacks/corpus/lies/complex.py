# Answers with a complex number without imaginary part | failed
def double(number):
    return complex(number * 2)
