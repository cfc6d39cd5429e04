package org.govsm.procurement.treasury;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Profiles of the files of paying authorities. Those that come with govsm are layouts of this
 * project; a host reads its own where an office has agreed to one.
 */
public final class FileProfiles {

  /** Public Financial Management System, of the Controller General of Accounts. */
  public static final String PFMS = "PFMS";

  /** Treasury of a state. */
  public static final String STATE_TREASURY = "STATE_TREASURY";

  /** Controller General of Defence Accounts. */
  public static final String CGDA = "CGDA";

  /** Paying authority of the Indian Railways. */
  public static final String RAILWAYS = "RAILWAYS";

  private static final String FILE = "profiles.xml";

  private final Map<String, FileProfile> profiles;

  FileProfiles(List<FileProfile> profiles) {
    this.profiles = new LinkedHashMap<>();
    profiles.forEach(each -> this.profiles.put(each.code(), each));
  }

  /** The profiles that come with govsm, read anew at each call. */
  public static FileProfiles shipped() {
    try (InputStream in = requireNonNull(FileProfiles.class.getResourceAsStream(FILE), FILE)) {
      return read(FILE, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads profiles, as {@code profiles-1.xsd} says.
   *
   * @param file the name to use in problems
   * @throws org.govsm.core.source.BrokenFileException with everything that is wrong
   */
  public static FileProfiles read(String file, byte[] xml) {
    return new ProfilesFile(file, xml).read();
  }

  /** The profiles, in the order of the file. */
  public List<FileProfile> all() {
    return List.copyOf(profiles.values());
  }

  /** The profile of a paying authority. */
  public Optional<FileProfile> find(String code) {
    return Optional.ofNullable(profiles.get(code));
  }
}
