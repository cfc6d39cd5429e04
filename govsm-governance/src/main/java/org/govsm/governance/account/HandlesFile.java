package org.govsm.governance.account;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.govsm.core.xml.XmlCursor;

/** The file that says how addresses are read and what makes names look alike. */
final class HandlesFile {

  private static final String NAMESPACE = "urn:govsm:handles:1";
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Longer ones first, so that {@code rn} is read before {@code r}. */
  private static final Comparator<String> LONGEST_FIRST =
      Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

  /** Where a host lays platforms of its own, on its class path. */
  private static final String OWN = "META-INF/govsm/handles.xml";

  static final HandlesFile KNOWN = known();

  final List<Platform> platforms = new ArrayList<>();
  final List<String> addedWords = new ArrayList<>();

  /** Hosts of no platform whose addresses lead elsewhere, and do not tell where. */
  final List<String> shortHosts = new ArrayList<>();

  final Map<String, String> confusables = new TreeMap<>(LONGEST_FIRST);

  /** The platforms that stand before the next one, in this file and in those before it. */
  private final List<Platform> before = new ArrayList<>();

  private final XmlCursor cursor;

  private HandlesFile(XmlCursor cursor) {
    this.cursor = cursor;
  }

  static HandlesFile read(String file, byte[] bytes) {
    HandlesFile handles = new HandlesFile(XmlCursor.open(file, bytes, NAMESPACE, "handles"));
    handles.content();
    handles.cursor.finish();
    return handles;
  }

  /** The shipped file, and behind it those that the host has laid on its class path. */
  private static HandlesFile known() {
    HandlesFile all = shipped();
    try {
      ClassLoader loader = requireNonNull(HandlesFile.class.getClassLoader(), "loader");
      for (URL own : Collections.list(loader.getResources(OWN))) {
        all.add(own.toString(), bytes(own));
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static HandlesFile shipped() {
    String name = "handles.xml";
    try {
      return read(name, bytes(requireNonNull(HandlesFile.class.getResource(name), name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(URL file) throws IOException {
    URLConnection connection = file.openConnection();
    connection.setUseCaches(false); // a cached jar would stay open when its application is replaced
    try (InputStream in = connection.getInputStream()) {
      return in.readAllBytes();
    }
  }

  /** Adds what another file has; a name or host that is taken is refused. */
  void add(String file, byte[] bytes) {
    HandlesFile more = new HandlesFile(XmlCursor.open(file, bytes, NAMESPACE, "handles"));
    more.before.addAll(platforms);
    more.content();
    more.cursor.finish();
    platforms.addAll(more.platforms);
    addedWords.addAll(more.addedWords);
    shortHosts.addAll(more.shortHosts);
    more.confusables.forEach(confusables::putIfAbsent);
  }

  private void content() {
    while (cursor.enterChild()) {
      switch (cursor.name()) {
        case "platform" -> {
          Platform platform = platform();
          before.stream()
              .flatMap(other -> platform.shared(other).stream())
              .forEach(
                  taken ->
                      cursor.problem(
                          "handles.twice",
                          "'" + taken + "' is a name or host of another platform",
                          "take it out of this one"));
          before.add(platform);
          platforms.add(platform);
        }
        case "short" -> shortHosts.addAll(words(cursor.text()));
        case "added" -> addedWords.addAll(words(cursor.text()));
        case "confusable" -> {
          String reads = cursor.required("reads");
          words(cursor.text()).forEach(one -> confusables.put(one, reads));
        }
        default -> cursor.refuseElement("write platform, short, added or confusable");
      }
    }
  }

  private Platform platform() {
    cursor.onlyAttributes(
        "id", "aliases", "hosts", "posts", "ignores", "numbers", "ids", "others", "short");
    String id = cursor.required("id");
    List<String> aliases = list("aliases");
    List<String> hosts = words(cursor.required("hosts"));
    String ignores = cursor.attribute("ignores").orElse("");
    List<String> postHosts = list("posts");
    List<String> shortHosts = list("short");
    Predicate<String> ids = ids(PostForms.WORD);
    boolean others = !cursor.attribute("others").orElse("").equals("none");
    List<Platform.Path> paths = new ArrayList<>();
    List<PostForm> posts = new ArrayList<>();
    List<List<PostForm.Segment>> shorts = new ArrayList<>();
    List<String> reserved = new ArrayList<>();
    while (cursor.enterChild()) {
      switch (cursor.name()) {
        case "path" -> paths.add(account());
        case "post" -> posts.add(post(ids));
        case "short" -> shorts.add(segments(cursor.text()));
        case "reserved" -> reserved.addAll(words(cursor.text()));
        default -> cursor.refuseElement("write path, post, short or reserved");
      }
    }
    PostForms forms =
        new PostForms(
            postHosts,
            List.copyOf(posts),
            others,
            ids,
            shortHosts,
            List.copyOf(shorts),
            Set.copyOf(reserved));
    return new Platform(
        id, aliases, hosts, ignores, List.copyOf(paths), List.copyOf(reserved), forms);
  }

  private List<String> list(String attribute) {
    return words(cursor.attribute(attribute).orElse(""));
  }

  /** What numbers of posts are made of: digits, what a pattern says, or as is usual there. */
  private Predicate<String> ids(Predicate<String> usual) {
    boolean digits = cursor.attribute("numbers").orElse("").equals("digits");
    return cursor.attribute("ids").flatMap(this::pattern).orElse(digits ? PostForms.DIGITS : usual);
  }

  private Optional<Predicate<String>> pattern(String ids) {
    try {
      return Optional.of(Pattern.compile(ids).asMatchPredicate());
    } catch (PatternSyntaxException e) {
      cursor.problem("handles.ids", "'" + ids + "' is no pattern", "write it as [A-Za-z0-9]{11}");
      return Optional.empty();
    }
  }

  private Platform.Path account() {
    cursor.onlyAttributes("exact");
    boolean exact = cursor.attribute("exact").orElse("").equals("true");
    String form = cursor.text();
    boolean right = isForm(form, form.endsWith("{handle}"), "/company/{handle}");
    return new Platform.Path(right ? words(path(form)) : List.of(), query(form), exact);
  }

  private PostForm post(Predicate<String> usual) {
    cursor.onlyAttributes("of", "numbers", "ids", "kind");
    boolean ofAccount = cursor.attribute("of").orElse("").equals("account");
    String kind = cursor.attribute("kind").map(one -> one + " ").orElse("");
    Predicate<String> ids = ids(usual);
    String form = cursor.text();
    boolean right = isForm(form, form.contains(PostForm.POST), "/posts/{post}");
    return new PostForm(right ? segments(form) : List.of(), query(form), ofAccount, kind, ids);
  }

  private boolean isForm(String form, boolean named, String such) {
    int query = form.indexOf('?');
    boolean right =
        form.startsWith("/") && named && (query < 0 || form.indexOf('=', query) > query);
    if (!right) {
      cursor.problem("handles.path", "'" + form + "' is no form of address", "write it as " + such);
    }
    return right;
  }

  private static List<PostForm.Segment> segments(String form) {
    return words(path(form)).stream().map(PostForm.Segment::of).toList();
  }

  private static String path(String form) {
    int query = form.indexOf('?');
    return (query < 0 ? form : form.substring(0, query)).replace('/', ' ');
  }

  /** The word of the query that has what is named; empty where it stands in the path. */
  private static String query(String form) {
    int query = form.indexOf('?');
    int end = form.indexOf('=', query);
    return query < 0 || end < query ? "" : form.substring(query + 1, end);
  }

  private static List<String> words(String text) {
    return SPACE.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
  }
}
