package org.govsm.governance.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Forms of the addresses of posts on one platform, so that a post has one name however its address
 * is written.
 *
 * @param hosts hosts that have posts alone, each under its number
 * @param forms the forms, longer ones first
 * @param others whether a post may have an address of another form
 * @param ids what the number of a post is made of
 * @param shortHosts hosts of which each address leads elsewhere, and does not tell where
 * @param shorts forms of other such addresses
 * @param reserved words that are neither an account nor a post
 */
record PostForms(
    List<String> hosts,
    List<PostForm> forms,
    boolean others,
    Predicate<String> ids,
    List<String> shortHosts,
    List<List<PostForm.Segment>> shorts,
    Set<String> reserved) {

  static final Predicate<String> WORD = Pattern.compile("[^\\s%]+").asMatchPredicate();

  private static final Predicate<String> FIGURES =
      Pattern.compile("0*[1-9][0-9]{0,18}").asMatchPredicate();

  /** A number that a platform can count to: one of 63 bits. */
  static final Predicate<String> DIGITS =
      FIGURES.and(number -> number.replaceFirst("^0+", "").length() < 19 || isLong(number));

  private static final Pattern ZEROS = Pattern.compile("^0+(?=[0-9]+$)");

  private static boolean isLong(String number) {
    String most = String.valueOf(Long.MAX_VALUE);
    return number.replaceFirst("^0+", "").compareTo(most) <= 0;
  }

  /**
   * A post: its number, and whether that is one of its account alone.
   *
   * @param handle of the account, where it stands in the address
   * @param query the word of the query that has the number; empty where it stands in the path
   */
  record Post(String number, boolean ofAccount, Optional<String> handle, String query) {

    static Post of(String number, boolean ofAccount, Optional<String> handle, String query) {
      return new Post(ZEROS.matcher(number).replaceFirst(""), ofAccount, handle, query);
    }
  }

  /** The post at an address; nothing where it has none of the forms. */
  Optional<Post> post(Address address) {
    if (hosts.contains(address.host())) {
      return address.segments().stream()
          .findFirst()
          .filter(ids)
          .map(number -> Post.of(number, false, Optional.empty(), ""));
    }
    return forms.stream().flatMap(form -> form.post(address, this::isNone).stream()).findFirst();
  }

  private boolean isNone(String word) {
    return reserved.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether an address leads elsewhere, and does not tell where. */
  boolean isShort(Address address) {
    return shortHosts.contains(address.host())
        || shorts.stream().anyMatch(form -> PostForm.Segment.begin(form, address));
  }
}
