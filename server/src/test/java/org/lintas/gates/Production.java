package org.lintas.gates;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Optional;

/** The classes that the gates look at. */
final class Production {

  static final String BASE = "org.lintas";

  /** Stands in for {@link #BASE} in the canaries. */
  static final String CANARIES = "org.lintas.gates.canary";

  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(BASE);

  private Production() {}

  static JavaClasses canaries() {
    return new ClassFileImporter().importPackages(CANARIES);
  }

  /** The module of a class: the package right under the base. */
  static Optional<String> module(String base, JavaClass type) {
    String name = type.getPackageName();
    if (!name.startsWith(base + ".")) {
      return Optional.empty();
    }
    String rest = name.substring(base.length() + 1);
    int dot = rest.indexOf('.');
    return Optional.of(dot < 0 ? rest : rest.substring(0, dot));
  }
}
