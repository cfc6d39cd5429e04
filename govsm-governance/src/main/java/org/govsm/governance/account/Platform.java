package org.govsm.governance.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One platform: where its accounts have their addresses, and which names are one. */
final class Platform {

  private static final String HANDLE = "{handle}";

  /** A form of address: segments, a query behind the last, and whether the name is an id. */
  record Path(List<String> segments, String query, boolean exact) {}

  private final String id;
  private final List<String> aliases;
  private final List<String> hosts;
  private final String ignores;
  private final List<Path> paths;
  private final List<String> reserved;
  private final PostForms posts;

  Platform(
      String id,
      List<String> aliases,
      List<String> hosts,
      String ignores,
      List<Path> paths,
      List<String> reserved,
      PostForms posts) {
    this.posts = posts;
    this.id = id;
    this.aliases = aliases;
    this.hosts = hosts;
    this.ignores = ignores;
    this.paths = paths;
    this.reserved = reserved;
  }

  String id() {
    return id;
  }

  Stream<String> names() {
    return Stream.concat(Stream.of(id), aliases.stream());
  }

  /** The names and hosts that are another's too. */
  List<String> shared(Platform other) {
    return Stream.concat(
            names().filter(other::isCalled),
            all().filter(host -> other.all().anyMatch(host::equals)))
        .toList();
  }

  boolean isCalled(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return small.equals(id.toLowerCase(Locale.ROOT)) || aliases.contains(small);
  }

  private Stream<String> all() {
    return Stream.of(hosts, posts.hosts(), posts.shortHosts()).flatMap(List::stream);
  }

  /** Whether an address that begins so is that of no account. */
  boolean isReserved(String segment) {
    return reserved.contains(segment.toLowerCase(Locale.ROOT));
  }

  PostForms posts() {
    return posts;
  }

  boolean isAt(String host) {
    return hosts.contains(host);
  }

  /** Whether a host is one of its own, or lies below one. */
  boolean isWithin(String host) {
    return all().anyMatch(own -> host.equals(own) || host.endsWith("." + own));
  }

  /** The name of the account in an address of this platform. */
  Optional<AccountName> read(Address address) {
    for (Path path : paths) {
      Optional<String> handle = match(path, address);
      if (handle.isPresent()) {
        return handle.map(name -> new AccountName(id, name));
      }
    }
    return Optional.empty();
  }

  /** Whether an address is that of an account, or of one of some pages of it. */
  boolean isAccount(Address address, Set<String> pages) {
    List<String> given = address.segments();
    return !posts.hosts().contains(address.host())
        && paths.stream()
            .filter(path -> match(path, address).isPresent())
            .map(path -> given.subList(path.segments().size(), given.size()))
            .anyMatch(
                rest ->
                    rest.isEmpty()
                        || rest.size() == 1
                            && pages.contains(rest.get(0).toLowerCase(Locale.ROOT)));
  }

  /**
   * The handle in an address that is made of nothing else; ids and older forms name it otherwise.
   */
  Optional<String> handle(Address address) {
    return paths.stream()
        .filter(path -> match(path, address).isPresent())
        .findFirst()
        .filter(path -> !path.exact() && path.segments().size() == 1)
        .flatMap(path -> match(path, address));
  }

  /** Two names with one key are one account. Ids are kept as they are: capitals tell them apart. */
  String key(AccountName name) {
    String handle = name.handle();
    for (int i = 0; i < ignores.length(); i++) {
      handle = handle.replace(ignores.substring(i, i + 1), "");
    }
    boolean isId = paths.stream().allMatch(Path::exact);
    return id + " " + (isId ? handle : handle.toLowerCase(Locale.ROOT));
  }

  private Optional<String> match(Path path, Address address) {
    List<String> given = address.segments();
    if (given.size() < path.segments().size()) {
      return Optional.empty();
    }
    Optional<String> handle = Optional.empty();
    for (int i = 0; i < path.segments().size(); i++) {
      String form = path.segments().get(i);
      String segment = given.get(i);
      if (form.endsWith(HANDLE)) {
        String before = form.substring(0, form.length() - HANDLE.length());
        handle = named(segment, before);
        if (handle.isEmpty()) {
          return handle;
        }
      } else if (!form.equals("*") && !form.equalsIgnoreCase(segment)) {
        return Optional.empty();
      }
    }
    return path.query().isEmpty() ? handle : address.query(path.query()).filter(q -> !q.isEmpty());
  }

  private Optional<String> named(String segment, String before) {
    String decoded = PostForm.decoded(segment);
    return Optional.of(decoded)
        .filter(text -> text.startsWith(before) && text.length() > before.length())
        .map(text -> text.substring(before.length()))
        .filter(name -> !before.isEmpty() || !reserved.contains(name.toLowerCase(Locale.ROOT)));
  }
}
