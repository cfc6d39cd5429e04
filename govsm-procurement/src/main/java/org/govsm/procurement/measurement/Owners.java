package org.govsm.procurement.measurement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.file.CellReader;
import org.govsm.procurement.measurement.file.Headings;
import org.govsm.procurement.measurement.file.Headings.Place;
import org.govsm.procurement.measurement.file.LayoutColumn.Role;
import org.jspecify.annotations.Nullable;

/**
 * Whose the posts of a file are. A link to a post names its account: that is a fact, which answers
 * whose a post is, and must not stand against the account that the row or the officer names.
 */
final class Owners {

  private static final SubjectNames NAMES = SubjectNames.shipped();

  private final String platform;
  private final boolean read;
  private final FileStatements statements;
  private final @Nullable Place place;

  /** Whom the first link named, by account, where nobody can tell: an id beside a handle. */
  private final Map<String, String> first = new HashMap<>();

  Owners(String platform, ImportContext context, Headings headings) {
    this.platform = platform;
    read = context.areOwnersRead();
    statements = new FileStatements(context);
    Place link = headings.at(Role.LINK);
    place = link == null ? headings.at(Role.SUBJECT) : link;
  }

  /** The account of a row, for which the row or the officer names one, or nobody does. */
  @Nullable String of(CellReader row, @Nullable String named, RowFaults faults) {
    if (named != null) {
      statements.account(platform, named, faults);
    }
    String owner =
        read && place != null ? NAMES.owner(platform, row.text(place)).orElse(null) : null;
    if (owner == null || named == null) {
      return named == null ? owner : named;
    }
    String account = NAMES.account(platform, named);
    if (account.equals(owner)) {
      return owner; // the same whether an officer names it or not
    }
    if (place != null && !mayBeOne(account, owner)) {
      row.wrong(place, Message.of("import.owner").with("owner", owner).with("account", named));
    }
    return named;
  }

  /** Whether those of later rows are whom these would have named. */
  boolean agrees(Owners later) {
    return later.first.entrySet().stream()
        .allMatch(one -> one.getValue().equals(first.getOrDefault(one.getKey(), one.getValue())));
  }

  /** Takes over whom later rows named first. */
  void take(Owners later) {
    later.first.forEach(first::putIfAbsent);
  }

  /** Forgets whom rows named. */
  void forget() {
    first.clear();
  }

  private boolean mayBeOne(String account, String owner) {
    return NAMES.doubtful(platform, List.of(account, owner)).isPresent()
        && first.computeIfAbsent(account, code -> owner).equals(owner);
  }
}
