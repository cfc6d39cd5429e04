package org.govsm.portal.contracts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Resources;

/**
 * Sample files of the demonstration: the exports of a month of which no figure is on record. A
 * visitor downloads them and uploads them as an officer would. A portal with users has none.
 */
public final class SampleFiles {

  /** What the archive of all files of a contract is called. */
  public static final String ARCHIVE = "october-2026.zip";

  private static final String FOLDER = "demo/readings/";
  private static final List<Sample> ALL = read();

  private SampleFiles() {}

  /** File that goes with a contract, by its place below the files of the demonstration. */
  private record Sample(String contract, String place) {

    String name() {
      return place.substring(place.lastIndexOf('/') + 1);
    }

    byte[] bytes() {
      return Resources.read(FOLDER + place);
    }
  }

  /** The names of the files of a contract; none where the portal is no demonstration. */
  public static List<String> of(Caller by, String contract) {
    return samples(by, contract).stream().map(Sample::name).toList();
  }

  /** A file of a contract by its name, or all of them as {@value #ARCHIVE}. */
  static Optional<byte[]> find(Caller by, String contract, String name) {
    List<Sample> all = samples(by, contract);
    if (name.equals(ARCHIVE) && !all.isEmpty()) {
      return Optional.of(zip(all));
    }
    return all.stream().filter(one -> one.name().equals(name)).findFirst().map(Sample::bytes);
  }

  private static byte[] zip(List<Sample> all) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Sample one : all) {
        ZipEntry entry = new ZipEntry(one.name());
        entry.setTime(0); // the same bytes each time
        zip.putNextEntry(entry);
        zip.write(one.bytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static List<Sample> samples(Caller by, String contract) {
    return by.kind() == Caller.Kind.DEMONSTRATION
        ? ALL.stream().filter(one -> one.contract().equals(contract)).toList()
        : List.of();
  }

  private static List<Sample> read() {
    return new String(Resources.read("demo/samples.txt"), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" ", 2))
        .map(words -> new Sample(words[0], words[1]))
        .toList();
  }
}
