package org.govsm.governance.framework;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The profiles that come with govsm. One of your own is read with {@link Profile#read}. */
public final class Profiles {

  private Profiles() {}

  /**
   * Every profile.
   *
   * @return {@code framework-2012}, the framework as it is; {@code starter}, for a small body that
   *     is starting out; {@code later-law}, the whole of it; {@code india-2026}, the framework with
   *     the law that binds everywhere in India; {@code dbim-3}, with what binds the Union; {@code
   *     in-mh}, with the resolution of Maharashtra
   */
  public static List<Profile> shipped() {
    return Shipped.ALL;
  }

  /**
   * Finds a profile.
   *
   * @param id its id, such as {@code starter}
   * @return the profile; nothing if none of that id comes with govsm
   */
  public static Optional<Profile> find(String id) {
    return shipped().stream().filter(profile -> profile.id().equals(id)).findFirst();
  }

  /** Read once, when first asked for. */
  private static final class Shipped {

    static final List<Profile> ALL = all();

    private static List<Profile> all() {
      List<ControlCatalogue> catalogues = ControlCatalogue.all();
      Profile india = load("india-2026", catalogues);
      List<ControlCatalogue> below = List.of(india.catalogue(), ControlCatalogue.laterLaw());
      return List.of(
          load("framework-2012", catalogues),
          load("starter", catalogues),
          load("later-law", catalogues),
          india,
          load("dbim-3", below),
          load("in-mh", below));
    }

    private static Profile load(String id, List<ControlCatalogue> catalogues) {
      String name = "profiles/" + id + ".xml";
      try (InputStream in = requireNonNull(Profiles.class.getResourceAsStream(name), name)) {
        return Profile.read(name, in.readAllBytes(), catalogues);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
