/** The page's entry. */
import { startApp } from "./app";

void startApp();
