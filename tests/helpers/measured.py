"""Coverage is traced where a test may show a line for the first time: tracing doubles what a test costs.

The cases of one test function walk much the same lines, and so do the examples that hypothesis makes for one.
After the first that shows nothing new, the others run untraced: what is reported is never more than was run.
"""

from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any

import pytest
from pytest_cov.engine import CovController

_PATIENCE = 5
"""Examples in a row that show nothing new, before the others of a property run untraced."""


class Measured:
    """Pauses the tracer of pytest-cov."""

    def __init__(self, controller: CovController) -> None:
        self._controller = controller
        self._known: set[str] = set()

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[Any]:
        function = item.nodeid.partition("[")[0]
        if function in self._known:
            self._pause()
            return (yield)
        if not self._controller.started:
            self._controller.resume()
        property_ = getattr(getattr(item, "obj", None), "hypothesis", None)
        if property_:
            property_.inner_test = self._followed(property_.inner_test)
        before = self._lines()
        ended = yield
        if self._lines() == before:
            self._known.add(function)
        return ended

    def _followed(self, test: Callable[..., Any]) -> Callable[..., Any]:
        seen, in_vain = self._lines(), 0

        @wraps(test)
        def example(*given: Any, **named: Any) -> Any:
            nonlocal seen, in_vain
            test(*given, **named)
            if self._controller.started:
                before, seen = seen, self._lines()
                in_vain = in_vain + 1 if seen == before else 0
                if in_vain == _PATIENCE:
                    self._pause()

        return example

    def _pause(self) -> None:
        if self._controller.started:
            self._controller.pause()

    def _lines(self) -> int:
        return sum(map(len, self._controller.cov._collector.data.values()))


def pytest_configure(config: pytest.Config) -> None:
    plugin = config.pluginmanager.getplugin("_cov")
    if plugin and plugin.cov_controller:
        config.pluginmanager.register(Measured(plugin.cov_controller))
