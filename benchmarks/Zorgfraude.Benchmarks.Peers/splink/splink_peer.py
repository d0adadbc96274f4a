print("cannot\tnot yet", flush=True)
