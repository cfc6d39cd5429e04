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
import java.util.TreeMap;
import java.util.regex.Pattern;
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
        case "added" -> addedWords.addAll(words(cursor.text()));
        case "confusable" -> {
          String reads = cursor.required("reads");
          words(cursor.text()).forEach(one -> confusables.put(one, reads));
        }
        default -> cursor.refuseElement("write platform, added or confusable");
      }
    }
  }

  private Platform platform() {
    cursor.onlyAttributes("id", "aliases", "hosts", "posts", "ignores", "numbers", "others");
    String id = cursor.required("id");
    List<String> aliases = words(cursor.attribute("aliases").orElse(""));
    List<String> hosts = words(cursor.required("hosts"));
    String ignores = cursor.attribute("ignores").orElse("");
    List<String> postHosts = words(cursor.attribute("posts").orElse(""));
    boolean digits = cursor.attribute("numbers").orElse("").equals("digits");
    boolean others = !cursor.attribute("others").orElse("").equals("none");
    List<Platform.Path> paths = new ArrayList<>();
    List<PostForms.Form> posts = new ArrayList<>();
    List<String> reserved = new ArrayList<>();
    while (cursor.enterChild()) {
      switch (cursor.name()) {
        case "path" -> {
          cursor.onlyAttributes("exact");
          boolean exact = cursor.attribute("exact").orElse("").equals("true");
          paths.add(path(cursor.text(), "{handle}", "/company/{handle}", exact));
        }
        case "post" -> {
          cursor.onlyAttributes("of");
          boolean ofAccount = cursor.attribute("of").orElse("").equals("account");
          Platform.Path form = path(cursor.text(), PostForms.POST, "/posts/{post}", false);
          posts.add(new PostForms.Form(form.segments(), form.query(), ofAccount, digits));
        }
        case "reserved" -> reserved.addAll(words(cursor.text()));
        default -> cursor.refuseElement("write path, post or reserved");
      }
    }
    PostForms forms = new PostForms(postHosts, List.copyOf(posts), others);
    return new Platform(
        id, aliases, hosts, ignores, List.copyOf(paths), List.copyOf(reserved), forms);
  }

  private Platform.Path path(String form, String end, String such, boolean exact) {
    int query = form.indexOf('?');
    boolean named = query < 0 || form.indexOf('=', query) > query;
    if (!form.startsWith("/") || !form.endsWith(end) || !named) {
      cursor.problem("handles.path", "'" + form + "' is no form of address", "write it as " + such);
      return new Platform.Path(List.of(), "", exact);
    }
    String path = query < 0 ? form : form.substring(0, query);
    String name = query < 0 ? "" : form.substring(query + 1, form.indexOf('=', query));
    List<String> segments =
        Pattern.compile("/").splitAsStream(path).filter(part -> !part.isEmpty()).toList();
    return new Platform.Path(segments, name, exact);
  }

  private static List<String> words(String text) {
    return SPACE.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
  }
}
