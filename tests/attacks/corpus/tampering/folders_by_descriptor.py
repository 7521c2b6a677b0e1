# Removes, renames and overwrites a file by its name relative to an open folder | failed
import os


def double(number):
    folder, name = os.path.split("BAIT")
    acts = (
        lambda place: os.open(name, os.O_WRONLY | os.O_TRUNC, dir_fd=place),
        lambda place: os.rename(name, "other", src_dir_fd=place, dst_dir_fd=place),
        lambda place: os.link(name, "third", src_dir_fd=place, dst_dir_fd=place),
        lambda place: os.truncate(f"/proc/self/fd/{place}/{name}", 0),
        lambda place: os.unlink(name, dir_fd=place),
        lambda place: os.mkdir("dropped", dir_fd=place),
    )
    for act in acts:
        try:
            act(os.open(folder, os.O_RDONLY))
        except OSError:
            pass
    return 0
