package org.govsm.procurement.measurement;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The layouts that can be imported. */
public final class Layouts {

  private static final String HOME = "/org/govsm/procurement/layouts/";

  private final Map<String, Layout> byId;

  private Layouts(Map<String, Layout> byId) {
    this.byId = byId;
  }

  /**
   * The layouts that come with the jar. Read once, when first asked for.
   *
   * @return the same each time
   */
  public static Layouts shipped() {
    return Shipped.LAYOUTS;
  }

  /**
   * The layouts of an earlier edition, by which files were read before; a file that was taken in
   * then must give the same readings for ever.
   *
   * @param edition such as 1
   * @return the layouts of that edition
   */
  public static Layouts ofEdition(int edition) {
    return edition < 2 ? First.LAYOUTS : Shipped.LAYOUTS;
  }

  /**
   * Says which layouts a file can have.
   *
   * @param firstRows its first rows, that of the headings among them; some dozen are enough
   * @return the layouts that fit, and why others do not
   */
  public Recognition recognise(List<List<String>> firstRows) {
    return Recognition.of(all(), firstRows);
  }

  /**
   * These layouts and one more.
   *
   * @param layout such as a department's own; it takes the place of one with its id
   */
  public Layouts with(Layout layout) {
    Map<String, Layout> more = new TreeMap<>(byId);
    more.put(layout.id(), layout);
    return new Layouts(more);
  }

  /**
   * A layout.
   *
   * @param id such as {@code youtube.studio.csv}
   * @return nothing where there is none
   */
  public Optional<Layout> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * All layouts.
   *
   * @return by id
   */
  public List<Layout> all() {
    return List.copyOf(byId.values());
  }

  /** Reads the layouts that a list names, in its order; one may be like another before it. */
  private static Layouts load(String folder) {
    Layouts all = new Layouts(Map.of());
    String list = new String(bytes(folder + "layouts.txt"), StandardCharsets.UTF_8);
    for (String id : list.lines().filter(line -> !line.isBlank()).toList()) {
      all = all.with(Layout.read(id + ".xml", bytes(folder + id + ".xml"), all::find));
    }
    return all;
  }

  private static byte[] bytes(String name) {
    try (InputStream in = requireNonNull(Layouts.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Loaded by the virtual machine when first used, by one thread. */
  private static final class Shipped {

    static final Layouts LAYOUTS = load(HOME);
  }

  /** Loaded only where files of the first edition are read again. */
  private static final class First {

    static final Layouts LAYOUTS = load(HOME + "edition-1/");
  }
}
