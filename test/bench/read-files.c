/* The least that reading a Maildir's headers takes: opens, reads 16 KB of and closes every file of a folder, in the folder's order. */
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(int argc, char **argv) {
  static char bytes[16384];
  DIR *folder = argc == 2 ? opendir(argv[1]) : NULL;
  struct dirent *entry;
  long files = 0, total = 0;
  if (folder == NULL) return 1;
  while ((entry = readdir(folder)) != NULL) {
    if (entry->d_name[0] == '.') continue;
    int file = openat(dirfd(folder), entry->d_name, O_RDONLY);
    if (file < 0) return 1;
    ssize_t length = read(file, bytes, sizeof bytes);
    if (length < 0) return 1;
    total += length;
    files += 1;
    close(file);
  }
  closedir(folder);
  printf("%ld files, %ld bytes\n", files, total);
  return 0;
}
