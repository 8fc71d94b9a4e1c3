package org.lintas;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.lintas.journal.Auditor;
import org.lintas.node.OwnerAccount;
import org.lintas.node.TestClock;
import org.lintas.node.TestFolder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against a whole running node: real PostgreSQL, real port. All such tests of a run share
 * one node, therefore each makes what it needs and counts only that.
 *
 * <p>{@link OwnerAccount} runs SQL as the owner of the database; {@link TestClock} sets the time;
 * {@link Auditor} verifies one subject.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = Lintas.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "logging.level.root=warn",
      "lintas.access.demo=true",
      "lintas.checkpoints=PT0S" // tests forge what others' checkpoints would hold
    })
@ContextConfiguration(initializers = TestFolder.class)
@Import({OwnerAccount.class, TestClock.class, Auditor.class})
public @interface NodeTest {}
