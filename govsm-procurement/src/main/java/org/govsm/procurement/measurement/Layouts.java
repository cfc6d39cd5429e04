package org.govsm.procurement.measurement;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The layouts that can be imported. */
public final class Layouts {

  private static final List<String> IDS =
      List.of(
          "govsm.readings.csv",
          "meta.facebook.csv",
          "meta.instagram.csv",
          "x.content.csv",
          "x.overview.csv",
          "youtube.data-api.channels.json",
          "youtube.data-api.videos.json",
          "youtube.studio.csv");

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
   * These layouts and one more.
   *
   * @param layout such as a department's own; it takes the place of one with its id
   * @return the layouts
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

  /** Loaded by the virtual machine when first used, by one thread. */
  private static final class Shipped {

    static final Layouts LAYOUTS = load();

    private static Layouts load() {
      Layouts all = new Layouts(Map.of());
      for (String id : IDS) {
        all = all.with(load(id + ".xml"));
      }
      return all;
    }

    private static Layout load(String file) {
      String name = "/org/govsm/procurement/layouts/" + file;
      try (InputStream in = requireNonNull(Layouts.class.getResourceAsStream(name), name)) {
        return Layout.read(file, in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
