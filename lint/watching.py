"""`check --watch`: checks again whenever an article or what is recorded of it changes.

Files are asked for their times twice a second, which works on every system and every kind of
disk. An editor that saves by replacing a file leaves it missing for a moment, so a change counts
once two looks in a row agree. New files are noticed a little later.
"""

import gc
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NoReturn

from lint.workspace import Stamp, shown_path, stamp

INTERVAL = 0.5  # seconds between two looks
_LOOKS = 10  # after so many, folders are searched for new articles


def watch(
    check: Callable[[], object],
    files: Callable[[], Iterable[Path]],
    *,
    sleep: Callable[[float], None],
    say: Callable[[str], None],
) -> NoReturn:
    """Runs `check` now and after every change of `files`; ends only by an exception."""
    seen = _stamps(files())
    while True:
        check()
        # Collection is off for single runs; here their leftovers would pile up.
        gc.collect()
        say("claimdrift: watching for changes; Ctrl-C ends\n")
        now = _changed(seen, files, sleep)
        names = [shown_path(path) for path in (seen | now) if seen.get(path) != now.get(path)]
        more = f" and {len(names) - 1} more" if len(names) > 1 else ""
        say(f"claimdrift: {names[0]}{more} changed\n")
        seen = now


def _changed(
    seen: Mapping[Path, Stamp],
    files: Callable[[], Iterable[Path]],
    sleep: Callable[[float], None],
) -> dict[Path, Stamp]:
    """Waits until the files are others than those seen, and stay so for one look."""
    looks = 0
    last = dict(seen)
    while True:
        sleep(INTERVAL)
        looks += 1
        now = _stamps(files() if looks % _LOOKS == 0 else last)
        if now != seen and now == last:
            return _stamps(files())
        last = now


def _stamps(files: Iterable[Path]) -> dict[Path, Stamp]:
    return {path: stamp(path) for path in files}
