# Names things in other alphabets, in letters that Python holds for the same, and in characters beyond any alphabet | passed
def ｄｏｕｂｌｅ(number):
    ﬁrst, número, 数 = number, number, "𝟚"
    return {"\u202e": first + número}["\u202e"] * int(数) // 2
