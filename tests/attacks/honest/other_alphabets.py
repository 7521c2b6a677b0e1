# Has names in other alphabets, in letters that Python treats as equal, and beyond the basic plane | passed
def ｄｏｕｂｌｅ(number):
    ﬁrst, número, 数 = number, number, "𝟚"
    return {"\u202e": first + número}["\u202e"] * int(数) // 2
