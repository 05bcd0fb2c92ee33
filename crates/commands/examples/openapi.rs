//! Prints the OpenAPI document of the command table; `make types` commits it.

fn main() {
    match huidao_commands::openapi().to_pretty_json() {
        Ok(text) => println!("{text}"),
        Err(error) => {
            eprintln!("{error}");
            std::process::exit(1);
        }
    }
}
