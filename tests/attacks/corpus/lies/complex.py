# Returns a complex number without an imaginary part | failed
def double(number):
    return complex(number * 2)
