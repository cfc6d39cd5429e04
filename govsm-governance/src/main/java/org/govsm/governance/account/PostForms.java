package org.govsm.governance.account;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Forms of the addresses of posts on one platform, so that a post has one name however its address
 * is written.
 *
 * @param hosts hosts that have posts alone, each under its number
 * @param forms the forms, longer ones first
 * @param others whether a post may have an address of another form
 */
record PostForms(List<String> hosts, List<Form> forms, boolean others) {

  static final String POST = "{post}";

  private static final Predicate<String> DIGITS = Pattern.compile("[0-9]+").asMatchPredicate();
  private static final Predicate<String> WORD = Pattern.compile("[^\\s%]+").asMatchPredicate();

  /**
   * Where the number stands, whether each account counts its posts by itself, and whether it is
   * made of digits alone.
   */
  record Form(List<String> segments, String query, boolean ofAccount, boolean digits) {

    private Optional<String> number(Address address) {
      List<String> given = address.segments();
      if (given.size() < segments.size()) {
        return Optional.empty();
      }
      Optional<String> number = Optional.empty();
      for (int i = 0; i < segments.size(); i++) {
        String form = segments.get(i);
        if (form.equals(POST)) {
          number = Optional.of(given.get(i));
        } else if (!form.equals("*") && !form.equalsIgnoreCase(given.get(i))) {
          return Optional.empty();
        }
      }
      return (query.isEmpty() ? number : address.query(query)).filter(digits ? DIGITS : WORD);
    }
  }

  /** A post: its number, and whether that is one of its account alone. */
  record Post(String number, boolean ofAccount) {}

  /** The post at an address; nothing where it has none of the forms. */
  Optional<Post> post(Address address) {
    if (hosts.contains(address.host())) {
      return address.segments().stream().findFirst().map(number -> new Post(number, false));
    }
    for (Form form : forms) {
      Optional<String> number = form.number(address);
      if (number.isPresent()) {
        return number.map(found -> new Post(found, form.ofAccount()));
      }
    }
    return Optional.empty();
  }
}
