package org.lintas.gates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The repository's files, without what is built, fetched or kept by a running node. */
final class Tree {

  private static final Set<String> LEFT_OUT =
      Set.of("target", "node_modules", ".git", ".idea", ".vscode");

  private Tree() {}

  static Path root() {
    return Path.of(System.getProperty("lintas.root", "..")).toAbsolutePath().normalize();
  }

  static List<Path> files(Predicate<String> relativePath) {
    return files(root(), relativePath);
  }

  static List<Path> files(Path root, Predicate<String> relativePath) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              boolean out =
                  LEFT_OUT.contains(folder.getFileName().toString())
                      || folder.equals(root.resolve("data"));
              return out ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (attributes.isRegularFile()
                  && !LEFT_OUT.contains(file.getFileName().toString())
                  && relativePath.test(root.relativize(file).toString().replace('\\', '/'))) {
                found.add(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    found.sort(null);
    return found;
  }

  static String read(Path file) {
    return text(file).orElseThrow(() -> new IllegalStateException(file + " is not UTF-8"));
  }

  /** The text of a file, or nothing when it is a picture or the like. */
  static Optional<String> text(Path file) {
    try {
      return Optional.of(Files.readString(file));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Name of the folder that a file stands in. */
  static String folder(Path file) {
    return file.getName(file.getNameCount() - 2).toString();
  }

  /** As people name it. */
  static String name(Path file) {
    return root().relativize(file).toString();
  }
}
