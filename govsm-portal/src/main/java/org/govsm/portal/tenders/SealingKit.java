package org.govsm.portal.tenders;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.procurement.bid.Bid;

/**
 * Sealing kit: the one jar that a bidder runs on its own machine, made of the classes that the
 * portal itself runs. The same classes give the same bytes.
 */
final class SealingKit {

  /** The name under which it is downloaded. */
  static final String NAME = "govsm-seal-bid.jar";

  private static final Pattern NEEDED =
      Pattern.compile(
          "org/govsm/core/.*"
              + "|org/govsm/procurement/(?:bid|sealing)/[^/]+"
              + "|org/govsm/procurement/vocabulary/"
              + "(?:(?:DataLines|ShippedWords)(?:\\$\\w+)?|package-info)[.]class"
              + "|org/govsm/procurement/package-info.class");

  private static final String MANIFEST =
      """
      Manifest-Version: 1.0\r
      Main-Class: org.govsm.procurement.sealing.SealBid\r
      \r
      """;

  /** The first day that a zip can name, so that no machine and no hour changes the digest. */
  private static final long EPOCH = 315_532_800_000L;

  private final byte[] bytes;

  private SealingKit(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Made once, however many portals a process has. */
  private static final class Made {
    private static final SealingKit KIT = make();
  }

  /** The kit of the portal that runs. */
  static SealingKit shipped() {
    return Made.KIT;
  }

  /** The jar; the caller's own copy. */
  byte[] bytes() {
    return bytes.clone();
  }

  /** Its digest: {@code sha256:} and 64 hexadecimal digits. */
  String digest() {
    return CanonicalForm.digest(bytes);
  }

  private static SealingKit make() {
    try {
      Map<String, byte[]> files = new TreeMap<>();
      for (Class<?> one : new Class<?>[] {CanonicalForm.class, Bid.class}) {
        collect(one, files);
      }
      ByteArrayOutputStream made = new ByteArrayOutputStream();
      try (ZipOutputStream out = new ZipOutputStream(made)) {
        put(out, JarFile.MANIFEST_NAME, MANIFEST.getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
          put(out, file.getKey(), file.getValue());
        }
      }
      return new SealingKit(made.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void put(ZipOutputStream out, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(EPOCH);
    out.putNextEntry(entry);
    out.write(bytes);
    out.closeEntry();
  }

  /** From the jar or the folder that a class was loaded from. */
  private static void collect(Class<?> one, Map<String, byte[]> files)
      throws IOException, URISyntaxException {
    URI where = one.getProtectionDomain().getCodeSource().getLocation().toURI();
    Path place = Path.of(where);
    if (Files.isDirectory(place)) {
      try (Stream<Path> all = Files.walk(place)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          String name = place.relativize(file).toString().replace('\\', '/');
          if (NEEDED.matcher(name).matches()) {
            files.put(name, Files.readAllBytes(file));
          }
        }
      }
      return;
    }
    try (JarFile jar = new JarFile(place.toFile())) {
      for (JarEntry entry : jar.stream().filter(each -> !each.isDirectory()).toList()) {
        if (NEEDED.matcher(entry.getName()).matches()) {
          try (InputStream in = jar.getInputStream(entry)) {
            files.put(entry.getName(), in.readAllBytes());
          }
        }
      }
    }
  }
}
