package org.govsm.portal.queries;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Due that is open: something may be due, and it is not known by when. Where its last act does not
 * tell that, as none did once, it is judged as of that act.
 */
record DueOpen(Queries queries) {

  /** The same query, of which it is told. */
  StoredQuery told(StoredQuery one) {
    if (!one.isOpen()
        || one.dueAt().isPresent()
        || Boolean.TRUE.equals(one.content().get(StoredQuery.DUE_OPEN))) {
      return one;
    }
    boolean open =
        DeskCase.ofActs(one, queries.acts(one))
            .isDueOpen(QueryService.rules(queries.tx(), one), one.movedAt());
    Map<String, @Nullable Object> content = new LinkedHashMap<>(one.content());
    content.put(StoredQuery.DUE_OPEN, open);
    return one.with(content);
  }
}
