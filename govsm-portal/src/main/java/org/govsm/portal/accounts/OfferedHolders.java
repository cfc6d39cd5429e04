package org.govsm.portal.accounts;

import java.util.List;
import org.govsm.governance.account.People;

/**
 * Offered holders: whom a form offers. Nobody of an agency is offered as holder or backup.
 *
 * @param officers those of the people who work for no agency
 */
record OfferedHolders(List<String> people, List<String> officers) {

  private static final List<String> CUSTODY = List.of("ISSUED", "BACKUP_NAMED", HandOverMemo.KIND);

  static OfferedHolders of(List<String> people, People known) {
    return new OfferedHolders(people, officers(people, known));
  }

  static List<String> officers(List<String> people, People known) {
    return people.stream().filter(one -> !known.isVendor(one)).toList();
  }

  /** Whom a field of the form of an event offers. */
  List<String> of(String field, String event) {
    return field.equals("toHolder") && CUSTODY.contains(event) ? officers : people;
  }
}
