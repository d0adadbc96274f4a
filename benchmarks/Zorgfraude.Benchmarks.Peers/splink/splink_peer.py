"""Looks for people with Splink 4. Reads lines and answers them; Engines/LinePeer.cs says which.

The database is DuckDB when this Python has it, otherwise SQLite with the distances of the package Levenshtein. A register alone holds no
two records of one person to learn from, so what is learnt from it is how often values agree by chance; how often they agree in one person
are the values that Splink starts from.
"""
import logging
import sqlite3
import sys
import time

COLUMNS = ["name", "given", "initials", "prefix", "surname", "partner_prefix", "partner_surname", "birth", "sex",
           "street", "number", "addition", "postcode", "city"]
THRESHOLD = 0.95


class Cannot(Exception):
    """Why this peer cannot take part, in one line."""


def record(parts):
    values = {column: value or None for column, value in zip(COLUMNS, parts[2:])}
    given, initials = values["given"], values["initials"]
    return {
        "unique_id": parts[1],
        "given": given.split(" ")[0] if given else None,
        "initial": (initials or given or "")[:1] or None,
        "surname": values["surname"],
        "partner": values["partner_surname"],
        "birth": values["birth"],
        "sex": values["sex"],
        "postcode": values["postcode"],
        "number": values["number"],
    }


def database():
    try:
        from splink import DuckDBAPI
        return DuckDBAPI()
    except ImportError:
        pass
    try:
        import Levenshtein
    except ImportError:
        raise Cannot("this Python has neither the package duckdb nor Levenshtein")
    from splink.internals.sqlite.database_api import SQLiteAPI
    connection = sqlite3.connect(":memory:")
    connection.create_function("levenshtein", 2, Levenshtein.distance, deterministic=True)
    connection.create_function("jaro_winkler", 2, Levenshtein.jaro_winkler, deterministic=True)
    return SQLiteAPI(connection, register_udfs=False)


def settings(size):
    import splink.comparison_level_library as cll
    import splink.comparison_library as cl
    from splink import SettingsCreator, block_on

    def custom(sql, label):
        return cll.CustomLevel(sql, label_for_charts=label)

    surname = cl.CustomComparison(output_column_name="surname", comparison_levels=[
        cll.NullLevel("surname"),
        cll.ExactMatchLevel("surname", term_frequency_adjustments=True),
        custom("surname_l = partner_r or partner_l = surname_r or partner_l = partner_r", "the name of a partner"),
        cll.JaroWinklerLevel("surname", 0.92),
        cll.JaroWinklerLevel("surname", 0.8),
        cll.ElseLevel(),
    ])
    birth = cl.CustomComparison(output_column_name="birth", comparison_levels=[
        cll.NullLevel("birth"),
        cll.ExactMatchLevel("birth"),
        cll.LevenshteinLevel("birth", 2),
        custom("substr(birth_l, 1, 4) = substr(birth_r, 1, 4)", "the same year"),
        cll.ElseLevel(),
    ])
    address = cl.CustomComparison(output_column_name="address", comparison_levels=[
        cll.NullLevel("postcode"),
        custom("postcode_l = postcode_r and number_l = number_r", "the same address"),
        custom("postcode_l = postcode_r", "the same postal code"),
        custom("substr(postcode_l, 1, 4) = substr(postcode_r, 1, 4)", "the same four digits"),
        cll.ElseLevel(),
    ])
    rules = [
        block_on("birth"),
        block_on("postcode", "number"),
        block_on("surname", "initial"),
        block_on("surname", "substr(birth, 1, 4)"),
        block_on("given", "postcode"),
        block_on("given", "substr(birth, 1, 7)", "substr(postcode, 1, 4)"),
        "l.partner = r.surname and l.initial = r.initial",
        "l.surname = r.partner and l.initial = r.initial",
    ]
    return rules, SettingsCreator(
        link_type="dedupe_only",
        # Half of the queries are taken to be about one entry.
        probability_two_random_records_match=0.5 / size,
        comparisons=[
            cl.JaroWinklerAtThresholds("given", [0.92, 0.8]).configure(term_frequency_adjustments=True),
            surname, birth, address, cl.ExactMatch("initial"), cl.ExactMatch("sex"),
        ],
        blocking_rules_to_generate_predictions=rules,
    )


def train(records):
    try:
        import pandas
        from splink import Linker
    except ImportError as missing:
        raise Cannot(f"this Python has no package {missing.name}")
    rules, chosen = settings(len(records))
    linker = Linker(pandas.DataFrame(records), chosen, database(), set_up_basic_logging=False)
    for column in ["given", "surname"]:
        linker.table_management.compute_tf_table(column)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6)
    return linker, rules


def find(linker, rules, parts):
    frame = linker.inference.find_matches_to_new_records([record(parts)], blocking_rules=rules)
    best = sorted(frame.as_record_dict(), key=lambda pair: -pair["match_probability"])[:10]
    return frame, best


def main():
    sys.stdin.reconfigure(encoding="utf-8", newline="\n")
    # What Splink prints of itself must not get among the answers.
    answers, sys.stdout = open(sys.stdout.fileno(), "w", encoding="utf-8", newline="\n", closefd=False), sys.stderr
    logging.disable(logging.WARNING)
    records = []
    for line in sys.stdin:
        parts = line.rstrip("\n").split("\t")
        if parts[0] == "put":
            records.append(record(parts))
            continue
        start = time.perf_counter_ns()
        if parts[0] == "build":
            linker, rules = train(records)
            records.clear()
            answer = ["built", f"{(time.perf_counter_ns() - start) / 1000:.1f}"]
        else:
            frame, best = find(linker, rules, parts)
            took = (time.perf_counter_ns() - start) / 1000
            same = bool(best) and best[0]["match_probability"] >= THRESHOLD
            answer = ["found", f"{took:.1f}", "yes" if same else "no", *(pair["unique_id_l"] for pair in best)]
            frame.drop_table_from_database_and_remove_from_cache()
        print("\t".join(answer), file=answers, flush=True)


try:
    main()
except Cannot as reason:
    with open(1, "w", encoding="utf-8", newline="\n", closefd=False) as answers:
        print(f"cannot\t{reason}", file=answers)
