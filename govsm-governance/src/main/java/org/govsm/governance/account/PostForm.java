package org.govsm.governance.account;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Form of the address of a post.
 *
 * @param segments of the path; more may follow
 * @param query the word of the query that has the number; empty where it stands in the path
 * @param ofAccount whether each account counts its posts by itself
 * @param kind what is counted apart, such as stories; empty for posts
 * @param ids what the number is made of
 */
record PostForm(
    List<Segment> segments, String query, boolean ofAccount, String kind, Predicate<String> ids) {

  static final String POST = "{post}";
  private static final String HANDLE = "{handle}";
  private static final Pattern PARTS =
      Pattern.compile("(?=[{*])|(?<=[}*])"); // before and behind a part that stands for any

  /** Segment of the path: a word, or one in which the number or the handle stands. */
  record Segment(Pattern pattern, boolean ofPost, boolean ofHandle) {

    static Segment of(String form) {
      StringBuilder pattern = new StringBuilder();
      for (String part : PARTS.split(form, -1)) {
        pattern.append(
            switch (part) {
              case POST -> "(?<post>.+?)";
              case HANDLE -> "(?<handle>.+?)";
              case "*" -> form.equals("*") ? ".+" : ".*";
              default -> Pattern.quote(part);
            });
      }
      int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
      return new Segment(
          Pattern.compile(pattern.toString(), flags), form.contains(POST), form.contains(HANDLE));
    }

    /** Whether an address begins with some segments. */
    static boolean begin(List<Segment> form, Address address) {
      List<String> given = address.segments();
      if (given.size() < form.size()) {
        return false;
      }
      for (int i = 0; i < form.size(); i++) {
        if (!form.get(i).pattern().matcher(given.get(i)).matches()) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * The post at an address.
   *
   * @param none whether a word is neither an account nor a post
   */
  Optional<PostForms.Post> post(Address address, Predicate<String> none) {
    List<String> given = address.segments();
    if (given.size() < segments.size()) {
      return Optional.empty();
    }
    Optional<String> number = Optional.empty();
    Optional<String> handle = Optional.empty();
    for (int i = 0; i < segments.size(); i++) {
      Segment form = segments.get(i);
      Matcher found = form.pattern().matcher(decoded(given.get(i)));
      if (!found.matches()) {
        return Optional.empty();
      }
      number = form.ofPost() ? Optional.of(found.group("post")) : number;
      handle = form.ofHandle() ? Optional.of(found.group("handle")) : handle;
    }
    Optional<String> account = handle;
    return (query.isEmpty() ? number : address.query(query))
        .filter(ids)
        .filter(one -> !none.test(one) && account.filter(none).isEmpty())
        .map(one -> PostForms.Post.of(kind + one, ofAccount, account, query));
  }

  static String decoded(String segment) {
    try {
      return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return segment; // not written as an address writes it
    }
  }
}
