"""Looks for people with RapidFuzz. Reads lines and answers them; Engines/LinePeer.cs says which."""
import sys
import time

# Positions in a line: the verb, the id, and the full name, which is all that this one compares.
ID, NAME = 1, 2


def main():
    sys.stdin.reconfigure(encoding="utf-8", newline="\n")
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    try:
        from rapidfuzz import process
        from rapidfuzz.distance import JaroWinkler
    except ImportError:
        print("cannot\tthis Python has no package rapidfuzz", flush=True)
        return
    ids, names = [], []
    taken = 0
    for line in sys.stdin:
        parts = line.rstrip("\n").split("\t")
        start = time.perf_counter_ns()
        if parts[0] == "put":
            ids.append(parts[ID])
            names.append(parts[NAME])
            taken += time.perf_counter_ns() - start
        elif parts[0] == "build":
            print(f"built\t{taken / 1000:.1f}", flush=True)
        else:
            best = process.extract(
                parts[NAME], names, scorer=JaroWinkler.normalized_similarity, processor=None, score_cutoff=0.85, limit=10)
            took = time.perf_counter_ns() - start
            print("\t".join(["found", f"{took / 1000:.1f}", "", *(ids[index] for _, _, index in best)]), flush=True)


main()
