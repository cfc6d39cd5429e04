package org.govsm.procurement.measurement;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.govsm.procurement.measurement.file.CellText;
import org.govsm.procurement.vocabulary.DataLines;
import org.jspecify.annotations.Nullable;

/**
 * A form in which a platform writes which post or account it is, and the name it stands for.
 *
 * @param kind names of one kind are of one series of names
 * @param name the name, with {@code $0} or {@code $1} for what the form holds
 * @param start letters with which all begins that has the form
 */
record SubjectForm(
    String platform,
    Of of,
    String kind,
    String name,
    Pattern form,
    String start,
    Set<String> flags) {

  /** What a form names: a post, an account, or the account of a post that a link is of. */
  enum Of {
    POST,
    ACCOUNT,
    OWNER;

    private boolean isWritten(String word) {
      return name().toLowerCase(Locale.ROOT).equals(word);
    }
  }

  private static final int LEAST = 5;
  private static final Set<String> FLAGS = Set.of("fold", "dots", "many", "each");
  private static final Pattern JOINTS = Pattern.compile("[\\p{P}\\s\\p{Z}]+");
  private static final Pattern ENDS = Pattern.compile("^-|-$");
  private static final Pattern ZEROS = Pattern.compile("(?<![0-9])0+(?=[0-9])");
  private static final Pattern SCHEME = Pattern.compile("(?i)https?://");
  private static final Pattern HOST = Pattern.compile("([A-Za-z0-9-]+\\.)+[A-Za-z]{2,}(?=/)");
  private static final Pattern COMMON =
      Pattern.compile(
          "^(?:(?:www|m|mobile|music|web|touch|mbasic|[a-z]{2}|[a-z]{2}-[a-z]{2})\\.(?=[a-z0-9-]+\\.))+");
  private static final Pattern SLASHES = Pattern.compile("/+(?=$|\\?)");

  /** A name, and of which kind it is. */
  record Name(String text, String kind, boolean many) {}

  static Optional<SubjectForm> of(DataLines data, DataLines.Line line) {
    List<String> words = line.words();
    Optional<Of> of =
        Arrays.stream(Of.values())
            .filter(one -> words.size() >= LEAST && one.isWritten(words.get(1)))
            .findFirst();
    boolean whole = of.isPresent();
    Set<String> flags = whole ? Set.copyOf(words.subList(LEAST, words.size())) : Set.of();
    if (!whole || !FLAGS.containsAll(flags)) {
      data.fault(
          line,
          "is no form",
          "write PLATFORM post|account|owner KIND NAME FORM [fold] [many] [each]");
      return Optional.empty();
    }
    try {
      Pattern form = Pattern.compile(words.get(LEAST - 1));
      return Optional.of(
          new SubjectForm(
              words.get(0),
              of.get(),
              words.get(2),
              words.get(LEAST - 2),
              form,
              start(form.pattern()),
              flags));
    } catch (PatternSyntaxException e) {
      data.fault(line, "its form is no expression", "write it as [0-9]{5,25}");
      return Optional.empty();
    }
  }

  /** The letters with which all begins that has a form: by them most forms are told apart. */
  private static String start(String form) {
    int end = 0;
    while (end < form.length() && form.charAt(end) >= 'a' && form.charAt(end) <= 'z') {
      end++;
    }
    boolean counted = end < form.length() && "?*{+".indexOf(form.charAt(end)) >= 0;
    return isWithin(form) ? form.substring(0, counted ? end - 1 : end) : "";
  }

  /** Whether each choice of a form is within brackets. */
  private static boolean isWithin(String form) {
    int depth = 0;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == '|' && depth == 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether each account numbers its own posts. */
  boolean isOfEach() {
    return flags.contains("each");
  }

  /** What is written without what says nothing: of a link its scheme and the usual hosts. */
  static String bare(String written) {
    String text = narrow(CellText.clean(written).strip());
    if (!isLink(text)) {
      return text;
    }
    text = SCHEME.matcher(text).replaceFirst("");
    int path = text.indexOf('/');
    String host = (path < 0 ? text : text.substring(0, path)).toLowerCase(Locale.ROOT);
    String rest = path < 0 ? "" : text.substring(path);
    int fragment = rest.indexOf('#');
    rest = fragment < 0 ? rest : rest.substring(0, fragment);
    rest = rest.replaceAll("(?i)%3A", ":").replaceAll("(?i)%40", "@");
    return COMMON.matcher(host).replaceFirst("") + SLASHES.matcher(rest).replaceAll("");
  }

  /** Full-width letters and signs, as keyboards of other languages write them, as plain ones. */
  static String narrow(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '\uff01' && text.charAt(i) <= '\uff5e') {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
      }
    }
    return text;
  }

  /** Parts joined by hyphens, numbers in one script and without zeros before them. */
  static String ownName(String name) {
    StringBuilder digits = new StringBuilder();
    Normalizer.normalize(name, Normalizer.Form.NFKC)
        .codePoints()
        .forEach(
            c -> digits.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
    String joined = ENDS.matcher(JOINTS.matcher(digits).replaceAll("-")).replaceAll("");
    return joined.isEmpty() ? name : ZEROS.matcher(joined).replaceAll("");
  }

  static boolean isLink(String text) {
    return text.indexOf('/') > 0
        && (SCHEME.matcher(text).lookingAt() || HOST.matcher(text).lookingAt());
  }

  /** Whether what is written bare has one of some forms, of posts, or of posts and accounts. */
  static boolean fit(List<SubjectForm> forms, String bare, boolean ofPost) {
    for (SubjectForm form : forms) {
      boolean asked = form.of == Of.POST || form.of == Of.ACCOUNT && !ofPost;
      if (asked && form.matcher(bare) != null) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Matcher matcher(String bare) {
    if (!bare.startsWith(start)) {
      return null;
    }
    Matcher matcher = form.matcher(bare);
    int query = bare.indexOf('?');
    if (!matcher.matches()) {
      matcher =
          query > 0 ? form.matcher(SLASHES.matcher(bare.substring(0, query)).replaceAll("")) : null;
      return matcher != null && matcher.matches() ? matcher : null;
    }
    return matcher;
  }

  /** The name of what is written bare, if it has this form. */
  Optional<Name> read(String bare) {
    Matcher matcher = matcher(bare);
    if (matcher == null) {
      return Optional.empty();
    }
    String held = matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
    String text = name.replace("$0", matcher.group()).replace("$1", held);
    text = flags.contains("fold") ? text.toLowerCase(Locale.ROOT) : text;
    text = flags.contains("dots") ? text.replace(".", "") : text;
    return Optional.of(new Name(text, kind, flags.contains("many")));
  }
}
