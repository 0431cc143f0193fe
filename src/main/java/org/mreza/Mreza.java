package org.mreza;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The service.
 */
@SpringBootApplication
public class Mreza {

	public static void main(String[] args) {
		SpringApplication.run(Mreza.class, args);
	}

}
