package org.govsm.portal.queries;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.govsm.governance.legalrequest.RequestAct;
import org.govsm.governance.response.QueryAct;

/** Acts of the desk by their names. */
final class DeskActs {

  private DeskActs() {}

  /** The kinds of acts on queries, or on legal requests. */
  static List<String> of(boolean request) {
    return request
        ? Stream.of(RequestAct.Kind.values()).map(Enum::name).toList()
        : Stream.of(QueryAct.Kind.values()).map(Enum::name).toList();
  }

  /** What an act is called in addresses. */
  static String address(String kind) {
    return kind.toLowerCase(Locale.ROOT);
  }

  /** The act that an address names. */
  static String named(String address) {
    return address.toUpperCase(Locale.ROOT);
  }
}
