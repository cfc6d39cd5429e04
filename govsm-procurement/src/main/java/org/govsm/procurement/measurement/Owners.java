package org.govsm.procurement.measurement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.file.CellReader;
import org.govsm.procurement.measurement.file.Headings;
import org.govsm.procurement.measurement.file.Headings.Place;
import org.govsm.procurement.measurement.file.LayoutColumn.Role;

/**
 * Whose the posts of a file are. A link to a post names its account: that is a fact, which answers
 * whose a post is, and must not stand against the account that the row or the officer names.
 */
final class Owners {

  private static final SubjectNames NAMES = SubjectNames.shipped();

  private final String platform;
  private final ImportContext context;
  private final Headings headings;

  /** Whom the first link named, by account, where nobody can tell: an id beside a handle. */
  private final Map<String, String> first = new HashMap<>();

  Owners(String platform, ImportContext context, Headings headings) {
    this.platform = platform;
    this.context = context;
    this.headings = headings;
  }

  /** The account of a row, for which the row or the officer names one, or nobody does. */
  Optional<String> of(CellReader row, Optional<String> named, RowFaults faults) {
    named.ifPresent(one -> new FileStatements(context).account(platform, one, faults));
    Optional<Place> place = headings.place(Role.LINK).or(() -> headings.place(Role.SUBJECT));
    Optional<String> owner =
        context.areOwnersRead()
            ? place.map(row::text).flatMap(link -> NAMES.owner(platform, link))
            : Optional.empty();
    if (owner.isEmpty() || named.isEmpty()) {
      return named.or(() -> owner);
    }
    String account = NAMES.account(platform, named.get());
    if (account.equals(owner.get())) {
      return owner; // the same whether an officer names it or not
    }
    if (!mayBeOne(account, owner.get())) {
      row.wrong(
          place.orElseThrow(),
          Message.of("import.owner").with("owner", owner.get()).with("account", named.get()));
    }
    return named;
  }

  private boolean mayBeOne(String account, String owner) {
    return NAMES.doubtful(platform, List.of(account, owner)).isPresent()
        && first.computeIfAbsent(account, code -> owner).equals(owner);
  }
}
